"""What trafilatura takes from the pages of a folder, as a teacher for JudgeTrainer: teacher.py FOLDER > TEACHER.jsonl"""
import glob
import gzip
import json
import sys

from trafilatura import extract

for path in sorted(glob.glob(sys.argv[1] + "/*.gz")):
    with gzip.open(path) as page:
        text = extract(page.read(), include_comments=False, include_tables=True, with_metadata=False) or ""
    print(json.dumps({"source": path, "text": text}, ensure_ascii=False))
