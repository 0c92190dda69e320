package javax.annotation;

/** What generated classes are marked with; the JDK has not had it since Java 11. */
public @interface Generated {
    String[] value();

    String comments() default "";

    String date() default "";
}
