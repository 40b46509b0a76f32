export { type HolidayRule, type HolidayRules, readHolidayRules } from "./holiday-rules.ts";
export { type ProposedDay, proposeDays } from "./propose-days.ts";
