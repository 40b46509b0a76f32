import { checkFiles, compile, type InputFile } from "@onedoor/dsl";
import type { Bundle } from "@onedoor/dsl/bundle";
import { type Imported, importJsonSchema } from "@onedoor/dsl/import";

import type { Dice } from "./dice.ts";
import { randomSchema } from "./schema.ts";

export interface RandomProcedure {
	readonly schema: object;
	readonly imported: Imported;
	/** Undefined where nothing in the schema could be asked. */
	readonly bundle?: Bundle;
}

/** A procedure out of a random schema, with kinds of questions that no schema has and papers that answers ask for. */
export function randomProcedure(dice: Dice): RandomProcedure {
	const schema = randomSchema(dice);
	const imported = importJsonSchema(schema, { id: "random", today: "2026-07-01" });
	if (imported.files.length === 0) return { schema, imported };
	const files = imported.files.map((file) =>
		file.path.endsWith(".procedure.yaml") ? withPapers(file) : file,
	);
	const { findings, library } = checkFiles([...files, KINDS]);
	const [error] = findings.filter(({ severity }) => severity === "error");
	if (error) throw new Error(`${error.code} at ${error.path}: ${error.message}`);
	return { schema, imported, bundle: compile(library, "random").bundle };
}

/** Rules over what is always there, over what may be absent, and over items. */
function withPapers({ path, text }: InputFile): InputFile {
	return {
		path,
		text: text
			.replace("\ndata:\n", `\ncurrency: EUR\n\ndata:\n${FIELDS}`)
			.replace(/\n(checks|clocks):\n/, `\n${DOCUMENTS}\n$1:\n`)
			.replace("    go_to: examination\n", `${PAGE}    go_to: examination\n`),
	};
}

const KINDS: InputFile = {
	path: "kinds.codes.yaml",
	text: `lists:
  paper_kinds:
    codes:
      original:
        en: Original
      copy:
        en: Copy
`,
};

const FIELDS = `  paper_wanted:
    as: yes_no
  paper_kind:
    as: choice
    list: paper_kinds
    when: paper_wanted
  paper_cost:
    as: money
    least: 1
    most: 9
    answer: optional
  paper_since:
    as: partial_date
    answer: optional
    required_when: paper_cost != null
  paper_until:
    as: date
    earliest: today
    when: paper_since != null and latest(paper_since) < today
  paper_rows:
    many: 0 to 3
    answer: optional
    group:
      row_kind:
        as: choice
        list: paper_kinds
      row_note:
        as: text
        longest: 5
        when: this.row_kind = "copy"
`;

const DOCUMENTS = `documents:
  proof:
    when: paper_wanted
    satisfied_by:
      - upload
      - hand_in
  evidence:
    when: not(paper_wanted)
    if_missing: warn
    one_of:
      statement:
        satisfied_by:
          - upload
      report:
        satisfied_by:
          - show
`;

const PAGE = `      papers:
        ask:
          - paper_wanted
          - paper_kind
          - paper_cost
          - paper_since
          - paper_until
          - paper_rows
      brought:
        ask:
          - proof
          - evidence
`;
