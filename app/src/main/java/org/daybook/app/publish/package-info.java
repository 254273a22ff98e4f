/** The record in the formats that other tools speak. */
package org.daybook.app.publish;
