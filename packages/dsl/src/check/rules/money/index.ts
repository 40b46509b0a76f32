import type { DefinitionFacts } from "../../facts.ts";
import type { CheckFinding } from "../../finding.ts";
import { currencyMissing } from "./currency-missing.ts";
import { documents } from "./documents.ts";
import { feeAmounts } from "./fee-amounts.ts";
import { feeLines } from "./fee-lines.ts";
import { paidBeforeKnown } from "./paid-before-known.ts";
import { payments } from "./payments.ts";

/** What is paid, and which papers are asked for. */
export const MONEY: readonly ((facts: DefinitionFacts) => readonly CheckFinding[])[] = [
	currencyMissing,
	feeAmounts,
	feeLines,
	payments,
	paidBeforeKnown,
	documents,
];
