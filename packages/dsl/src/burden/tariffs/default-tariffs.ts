import type { Tariffs } from "../../bundle/index.ts";

/**
 * What is assumed where a library has no tariffs of its own. None of these minutes was measured: they are our
 * assumptions, good for comparing two editions and two procedures with each other. No wage is assumed, so no cost is
 * counted. `docs/burden.md` explains them; a country writes its own into a `tariffs` file.
 */
export const ASSUMED: Tariffs = {
	minutes: {
		field: {
			text: 1,
			whole: 0.5,
			number: 0.5,
			money: 1,
			date: 0.5,
			partial_date: 0.5,
			time: 0.5,
			moment: 0.5,
			yes_no: 0.25,
			choice: 0.5,
			choices: 1,
		},
		document: { upload: 10, show: 5, hand_in: 15 },
		step: { fill_in: 5, confirm: 5, sign: 5, pay: 5, attend: 30 },
		visit: 90,
		officer: {
			field: 1,
			step: {
				fill_in: 15,
				confirm: 10,
				decide: 15,
				sign: 5,
				attend: 30,
				hand_over: 5,
				deliver: 5,
			},
			action: 10,
		},
	},
};
