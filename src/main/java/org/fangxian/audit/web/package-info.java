/** Pages of the audit trail. */
@NullMarked
package org.fangxian.audit.web;

import org.jspecify.annotations.NullMarked;
