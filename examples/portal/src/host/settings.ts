/** What a host decides once. The province and its number are invented. */

/** Clock on the wall of the offices this portal serves. */
export const TIME_ZONE = "Asia/Ho_Chi_Minh";

/** Help line, as people write it. */
export const HELP_PHONE = "1900 0000";
