package org.daybook.app.web;

import org.daybook.record.link.PageFacts;

/** A page that was just added. @param events how many it tells of */
public record AddedPage(PageFacts page, int events) { }
