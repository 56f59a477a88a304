/** The portal's inbox, and mail where a server is configured: what was sent to whom, and who has read it. Uses accounts, organisation. */
@NullMarked
package org.fangxian.notices;

import org.jspecify.annotations.NullMarked;
