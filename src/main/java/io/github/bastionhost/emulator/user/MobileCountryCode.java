package io.github.bastionhost.emulator.user;

/** The country of a mobile number; the constants are the wire's. */
enum MobileCountryCode {
    /** China. */
    CN,
    /** Hong Kong. */
    HK,
    /** Macao. */
    MO,
    /** Taiwan. */
    TW,
    /** Russia. */
    RU,
    /** Singapore. */
    SG,
    /** Malaysia. */
    MY,
    /** Indonesia. */
    ID,
    /** Germany. */
    DE,
    /** Australia. */
    AU,
    /** United States. */
    US,
    /** United Arab Emirates. */
    AE,
    /** Japan. */
    JP,
    /** United Kingdom. */
    GB,
    /** India. */
    IN,
    /** South Korea. */
    KR,
    /** Philippines. */
    PH,
    /** Switzerland. */
    CH,
    /** Sweden. */
    SE,
    /** Saudi Arabia. */
    SA
}
