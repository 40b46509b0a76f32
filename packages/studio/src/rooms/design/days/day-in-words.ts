import { dayFormat, formatDay, type Speaking } from "@onedoor/form-renderer/parts";

/**
 * `Thứ Năm, 1 tháng 1, 2026`: what is heard of a day begins with what is seen of it, which is `1`, and Vietnamese
 * writes `01/01/2026` elsewhere (WCAG 2.2, 2.5.3).
 *
 * @param date `2026-01-01`
 */
export function dayInWords(date: string, speaking: Speaking): string {
	if (speaking.language !== "vi") return formatDay(date, speaking);
	const format = dayFormat("vi", { dateStyle: "full", timeZone: "UTC" });
	return format.format(new Date(`${date}T00:00:00Z`));
}
