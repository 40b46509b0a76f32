/** What the tour says. */
export const en = {
	title: "A tour on a sample",
	again: "Take the tour",
	offerTitle: "New here? Try the studio on a sample",
	offer:
		"Four small things to do, in about three minutes. It is a procedure of no town: none of your files is touched, and you can leave at any time.",
	start: "Start the tour",
	notNow: "Not now",
	leave: "Leave the tour",
	next: "Go on",
	skip: "Leave this out",
	back: "Back",
	of: (n: number, all: number): string => `${n} of ${all}`,
	done: "Done.",
	views: "Where to look",
	tasks: {
		fetch: {
			title: "Stop asking what a register knows",
			text: "This sample asks for a date of birth, and the population register has it. Find it under “Findings”, press “Fetch it instead”, see what it touches, then press “Apply”.",
		},
		burden: {
			title: "See the burden fall",
			text: "One field less is typed: the line at the top says what was before and what is now. Press “Every number, before and now”.",
		},
		play: {
			title: "Try it as the applicant",
			text: "Open “Try it” and press “Fill in with the example”, then submit. You can be the officer next to it.",
		},
		undo: {
			title: "Take it back",
			text: "Press “Undo”, or Ctrl and Z. Everything can be taken back, one step at a time, until the file is as it was.",
		},
	},
	endTitle: "That is how it works",
	end: "You removed a question, saw what it spares people, tried it and took it back. In your own procedures nothing is written before you press “Save”.",
	home: "To your procedures",
	once: "Once more",
};

export type TourWords = typeof en;
