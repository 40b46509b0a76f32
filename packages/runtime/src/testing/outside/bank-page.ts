import { escapeHtml } from "../../letters/markdown.ts";
import type { BankCharge } from "./bank-book.ts";

/** The hosted page: what is paid for, how much, and two buttons. No script. */
export function bankPage({ id, description, amount, currency, state }: BankCharge): string {
	const about = `<dl><dt>Case</dt><dd>${escapeHtml(description)}</dd><dt>Amount</dt><dd>${amount} ${escapeHtml(currency)} (minor units)</dd></dl>`;
	const does =
		state === "pending"
			? `<form method="post" action="/page/${encodeURIComponent(id)}">
<button name="does" value="pay">Pay</button> <button name="does" value="cancel">Cancel</button>
</form>`
			: `<p>This payment is over: ${state}.</p>`;
	return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Example Bank</title></head>
<body><main><h1>Example Bank</h1>${about}${does}</main></body></html>
`;
}
