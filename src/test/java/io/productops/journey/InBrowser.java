package io.productops.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test {@link Visitors}, and skips it where there is no browser. Each page that
 * they see must be clean, see {@link Watch}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
// a script that never ends on a page has no limit of its own
@Timeout(300)
@interface InBrowser {

}
