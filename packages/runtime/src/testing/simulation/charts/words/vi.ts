import type { ChartWords } from "./words.ts";

const numbers = new Intl.NumberFormat("vi", { maximumSignificantDigits: 3 });

export const vi: ChartWords = {
	days: "Số ngày từ khi nộp đến khi kết thúc",
	daysOf: (procedure) => `Thời gian giải quyết hồ sơ: ${procedure}`,
	cases: "Số hồ sơ",
	line: "Ngày",
	lineOf: (procedure) => `Số việc đang chờ: ${procedure}`,
	waiting: "Số việc chờ",
	load: "Tỷ lệ thời gian làm việc dành cho các hồ sơ này, phần trăm",
	loadOf: (procedure) => `Mức độ bận của cán bộ: ${procedure}`,
	busy: "Phần trăm",
	before: (edition) => `trước (${edition})`,
	after: (edition) => `sau (${edition})`,
	spread: (mean, median, p90) =>
		`trung bình ${mean}, một nửa số hồ sơ trong ${median}, chín phần mười trong ${p90}`,
	longest: (role, length) => `${role}: trung bình ${length}`,
	share: (role, percent) => `${role}: ${percent} %`,
	number: (value) => numbers.format(value),
};
