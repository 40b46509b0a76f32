/** What is said of a file that is imported. */
export const en = {
	begin: "Import a file",
	text: "A list of fields as CSV, one field a row under heads such as Title, Type, Required, Choices; or a JSON Schema. You see what becomes of it first; nothing is written before you accept.",
	file: "Choose a file",
	chosen: (name: string): string => `Chosen: ${name}`,
	tooLarge: "The file is larger than 1 MB.",
	look: "See what becomes of it",
	looking: "Reading…",
	accept: "Accept, and write the draft",
	accepting: "Writing…",
	cancel: "Cancel",
	rows: "Row by row",
	row: "Row",
	field: "Field",
	taken: "Taken as",
	ignored: "Not understood",
	types: {
		text: "Text",
		date: "Date",
		whole: "Whole number",
		number: "Number",
		yes_no: "Yes or no",
		choice: "Choice",
		email: "E-mail address",
	},
	untaken: "Nothing",
	cell: (head: string, cell: string): string => `${head}: ${cell}`,
	heads: (heads: string): string => `Columns that mean nothing here: ${heads}`,
	unread: (rows: number): string =>
		rows === 1
			? "1 row at the end was not read: a form has at most 500."
			: `${rows} rows at the end were not read: a form has at most 500.`,
	matches: "The library has these already",
	use: (field: string, title: string): string => `${field}: use the library’s “${title}”`,
	findings: "What the draft does not say as the file does",
	allUnderstood: "Everything was understood.",
	files: (names: string): string => `Would be written: ${names}`,
	nothing: "Nothing can be made of this file.",
	troubles: {
		not_json: "This is no JSON.",
		not_a_sheet: "This is no list of rows and cells.",
		no_title_column:
			"No column says what the fields are called: name one Title, Field or Question.",
		file_too_large: "The file holds too much.",
		name_taken: "There is such a procedure already. Give it another name.",
		other: "This did not work. Try again.",
	},
};

export type ImportWords = typeof en;
