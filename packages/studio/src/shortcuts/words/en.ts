export const en = {
	space: "Space",
	places: {
		everywhere: "Everywhere",
		list: "In a list of steps or items",
		translations: "In the table of translations",
		text: "In the text",
	},
	acts: {
		everywhere: {
			save: "Save",
			undo: "Undo",
			redo: "Redo",
			shortcuts: "Show the help",
		},
		list: {
			next: "The next one",
			previous: "The one before",
			first: "The first",
			last: "The last",
			moveDown: "Move it down",
			moveUp: "Move it up",
			choose: "Choose it, with others",
			chooseNext: "Choose on to the next",
			choosePrevious: "Choose on to the one before",
			chooseAll: "Choose all",
			chooseNone: "Choose none",
		},
		translations: {
			write: "Write this text",
			handOver: "Hand over a text of several lines",
			leave: "Leave it as it was",
			down: "The text below",
			up: "The text above",
			right: "The text to the right",
			left: "The text to the left",
			pageDown: "A page down",
			pageUp: "A page up",
			rowStart: "The first language",
			rowEnd: "The last language",
			start: "The first text",
			end: "The last text",
		},
		text: {
			definition: "Go to where a name is declared",
		},
	},
};

export type ShortcutWords = typeof en;
