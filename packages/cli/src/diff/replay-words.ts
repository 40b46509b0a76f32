import type { ReplayDifference } from "@onedoor/runtime/testing";

/** How a replay is said in one language. What stands between names are ids of the text. */
export interface ReplayWords {
	readonly title: (procedure: string, from: string, to: string) => string;
	/** How many stories go the same way under both editions. */
	readonly same: (same: number, all: number) => string;
	readonly differences: Readonly<
		Record<ReplayDifference["code"], (one: Required<Omit<ReplayDifference, "code">>) => string>
	>;
}

const en: ReplayWords = {
	title: (procedure, from, to) => `Replay of ${procedure}, ${from} → ${to}`,
	same: (same, all) => `${same} of ${all} go the same way`,
	differences: {
		ends: ({ before, after }) => `ends: ${before} → ${after}`,
		way: ({ before, after }) => `way: ${before} ⇒ ${after}`,
		paid: ({ before, after }) => `paid: ${before} → ${after}`,
		refused: ({ at, after }) => `refused: ${at} (${after})`,
		asked_more: ({ after }) => `asked besides: ${after}`,
		asked_less: ({ before }) => `no longer asked: ${before}`,
		not_replayed: () => "not even the old edition could be brought to go that way: not compared",
	},
};

const vi: ReplayWords = {
	title: (procedure, from, to) => `Chạy lại ${procedure}, ${from} → ${to}`,
	same: (same, all) => `${same} trên ${all} đi như cũ`,
	differences: {
		ends: ({ before, after }) => `kết thúc: ${before} → ${after}`,
		way: ({ before, after }) => `đường đi: ${before} ⇒ ${after}`,
		paid: ({ before, after }) => `phải nộp: ${before} → ${after}`,
		refused: ({ at, after }) => `bị từ chối: ${at} (${after})`,
		asked_more: ({ after }) => `hỏi thêm: ${after}`,
		asked_less: ({ before }) => `không còn hỏi: ${before}`,
		not_replayed: () => "ngay cả phiên bản cũ cũng không đi được đường ấy: không so sánh",
	},
};

const ar: ReplayWords = {
	title: (procedure, from, to) => `إعادة تشغيل ${procedure}، ${from} ← ${to}`,
	same: (same, all) => `${same} من ${all} تسير كما كانت`,
	differences: {
		ends: ({ before, after }) => `النهاية: ${before} ← ${after}`,
		way: ({ before, after }) => `الطريق: ${before} ⇐ ${after}`,
		paid: ({ before, after }) => `المدفوع: ${before} ← ${after}`,
		refused: ({ at, after }) => `رُفض: ${at} (${after})`,
		asked_more: ({ after }) => `يُسأل زيادة: ${after}`,
		asked_less: ({ before }) => `لم يعد يُسأل: ${before}`,
		not_replayed: () => "لم يمكن للإصدار القديم نفسه أن يسير هكذا: لم يقارن",
	},
};

const WORDS: Readonly<Record<string, ReplayWords>> = { en, vi, ar };

/** English where a language is not spoken here. */
export function replayWords(language: string): ReplayWords {
	return (Object.hasOwn(WORDS, language) ? WORDS[language] : undefined) ?? en;
}

export function differenceSaid(one: ReplayDifference, words: ReplayWords): string {
	return words.differences[one.code]({ before: "", after: "", at: "", ...one });
}
