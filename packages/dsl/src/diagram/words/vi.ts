import type { Duration, DurationUnit } from "../../bundle/index.ts";
import type { Words } from "./words.ts";

export const vi: Words = {
	diagramOf: (title) => `Sơ đồ: ${title}`,
	topToBottom: "Các bước theo thứ tự từ trên xuống. Mỗi bước là một liên kết.",
	systems: "Hệ thống",
	otherEnds: "Các kết thúc khác",
	allAtOnce: "cùng một lúc",
	forEach: "cho từng mục",
	steps: (count) => `${count} bước`,
	byRule: "theo quy tắc",
	clockStopped: "tạm dừng tính giờ",
	anytime: "bất cứ lúc nào",
	afterwards: "sau đó",
	from: (numbers) => `từ ${numbers}`,
	after: (duration) => `sau ${duration}`,
	silentAfter: (duration, answer) => `không trả lời sau ${duration}: ${answer}`,
	pages: (count) => `tờ khai, ${count} trang`,
	duration,
	by: (time) => `trước ${time}`,
	finding: "có điểm cần xem",
	endsHere: "nhánh kết thúc tại đây",
	walkedBy: (scenarios) =>
		scenarios === 0 ? "chưa kịch bản nào đi qua" : `${scenarios} kịch bản đi qua`,
	tried: "lần thử này đã đi qua",
	changesOf: (title) => `Thay đổi: ${title}`,
	samePlaces: "Hai phiên bản trong một hình. Mỗi bước đứng cùng một chỗ, trước và sau.",
	marks: { added: "thêm", removed: "bỏ", changed: "đổi" },
	nowInstead: (before, now) => `${before} → ${now}`,
};

const UNITS: Readonly<Record<DurationUnit, string>> = {
	minutes: "phút",
	"working hours": "giờ làm việc",
	hours: "giờ",
	"working days": "ngày làm việc",
	days: "ngày",
	weeks: "tuần",
	months: "tháng",
	years: "năm",
	"same working day": "trong ngày làm việc",
};

function duration({ n, unit }: Duration): string {
	return unit === "same working day" ? UNITS[unit] : `${n} ${UNITS[unit]}`;
}
