import { SHEET_COLUMNS, type SheetColumn } from "@onedoor/dsl/import";

import type { ImportAsked } from "../../api/answers.ts";

/** What a page asks to import; undefined where it does not say it whole. */
export function importAskedIn(
	body: Readonly<Record<string, unknown>> | undefined,
	named: Pick<ImportAsked, "id" | "title" | "language">,
): ImportAsked | undefined {
	const { kind, text, use, page, sheet, headRow, columns } = body ?? {};
	const isWhole =
		(kind === "json_schema" || kind === "sheet" || kind === "workbook") &&
		typeof text === "string" &&
		typeof page === "string" &&
		Array.isArray(use) &&
		use.every((one): one is string => typeof one === "string") &&
		isCount(sheet) &&
		isCount(headRow) &&
		isColumns(columns);
	if (!isWhole) return undefined;
	return {
		...named,
		kind,
		text,
		use,
		page,
		...(sheet !== undefined && { sheet }),
		...(headRow !== undefined && { headRow }),
		...(columns !== undefined && { columns }),
	};
}

function isCount(value: unknown): value is number | undefined {
	return value === undefined || (Number.isSafeInteger(value) && Number(value) >= 0);
}

function isColumns(value: unknown): value is readonly (SheetColumn | null)[] | undefined {
	return (
		value === undefined ||
		(Array.isArray(value) &&
			value.length <= 1_000 &&
			value.every((one) => one === null || SHEET_COLUMNS.includes(one)))
	);
}
