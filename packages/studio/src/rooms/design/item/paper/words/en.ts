export const en = {
	who: "Who has to hand it in?",
	everybody: "Everybody",
	onlyIf: "Only if …",
	nothingToAsk: "A condition needs a field that it can ask about. Add one first.",
};

export type PaperWords = typeof en;
