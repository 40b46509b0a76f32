import { createHmac } from "node:crypto";

/** A report to `POST /api/callbacks/{adapter}`, signed as an adapter signs with the key it was passed (`adapterKey`). */
export function signReport(
	key: string,
	said: object,
	at: number = Date.now(),
): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
	const body = JSON.stringify(said);
	const mac = createHmac("sha256", key).update(`${at}.`).update(body).digest("hex");
	return {
		headers: { "Content-Type": "application/json", "Onedoor-Signature": `t=${at},v1=${mac}` },
		body,
	};
}
