import type { ProviderCharge } from "../../ports/provider-charge.ts";
import { type PaymentProtocol, plainProtocol } from "./protocol.ts";

/**
 * Reads a provider's book, as its settlement file has it: one charge a line, in the JSON that the protocol's
 * `readCharge` reads. Empty lines are left out.
 * @throws Error that names the first line which is no charge
 */
export function readBook(
	text: string,
	{ readCharge }: Pick<PaymentProtocol, "readCharge"> = plainProtocol,
): readonly ProviderCharge[] {
	return text.split(/\r?\n/).flatMap((line, index) => {
		if (line.trim() === "") return [];
		const charge = readCharge(parsed(line));
		if (charge === undefined) throw new Error(`line ${index + 1} is no charge`);
		return [charge];
	});
}

function parsed(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}
