/** What the boxes of a condition say of days, ages and values. */
export const en = {
	values: "Values",
	times: "Age, and time from one day to another",
	age: {
		years: (born: string): string => `Age in years › ${born}`,
		months: (born: string): string => `Age in months › ${born}`,
		days: (born: string): string => `Age in days › ${born}`,
	},
	since: {
		years: (day: string): string => `Years since › ${day}`,
		months: (day: string): string => `Months since › ${day}`,
		days: (day: string): string => `Days since › ${day}`,
	},
	until: {
		years: (day: string): string => `Years until › ${day}`,
		months: (day: string): string => `Months until › ${day}`,
		days: (day: string): string => `Days until › ${day}`,
	},
	/** A day of which only the month or the year may be known. */
	earliest: (day: string): string => `${day} (the first day it can be)`,
	onDay: "On which day?",
	on: {
		"case.received_on": "on the day it is received",
		today: "today",
	} as Readonly<Record<string, string>>,
	onOther: (day: string): string => `on this day: ${day}`,
	whichDay: "Which day?",
	aDay: "A day of the calendar…",
	day: "Day",
	howMany: { years: "How many years?", months: "How many months?", days: "How many days?" },
	notNumber: "This is no number.",
	ops: {
		day: {
			"=": "is",
			"!=": "is not",
			"<": "is before",
			"<=": "is on or before",
			">": "is after",
			">=": "is on or after",
		} as Readonly<Record<string, string>>,
		age: {
			"=": "is",
			"!=": "is not",
			"<": "is under",
			"<=": "is at most",
			">": "is over",
			">=": "is at least",
		} as Readonly<Record<string, string>>,
		given: "is given",
		"given not": "is not given",
		has: "includes",
		"has not": "does not include",
	},
	onlyGiven: (what: string): string => `Only where this is given: ${what}.`,
	clocks: {
		late: (clock: string): string => `${clock} is late`,
		due_on: (clock: string): string => `${clock}: day it is due`,
		started_on: (clock: string): string => `${clock}: day it began`,
	},
	names: {
		"case.received_on": "Day it is received",
		"case.submitted_on": "Day it is submitted",
		"case.submitted_at": "Moment it is submitted",
		"case.opened_at": "Moment it is begun",
		"case.channel": "Channel",
		"case.number": "Case number",
		"case.language": "Language of the application",
		"case.edition": "Edition of the procedure",
		"case.office": "Office",
		"case.result": "Result of the case",
		today: "Today",
	} as Readonly<Record<string, string>>,
};

export type RuleWords = typeof en;
