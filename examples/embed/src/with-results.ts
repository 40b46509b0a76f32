import { type CaseService, type CaseServiceOptions, createCaseService } from "@onedoor/runtime";
import type { JWK } from "@onedoor/runtime/adapters/issuer";
import { issuerOf } from "@onedoor/runtime/adapters/issuer";
import { pdfPrinter } from "@onedoor/runtime/adapters/pdf";

export interface ResultSettings {
	/** Where people reach this host: `https://portal.example`. */
	readonly origin: string;
	/** Ed25519 or P-256, with its private half; from where the host keeps its secrets. */
	readonly key: JWK;
	readonly formerKeys: readonly JWK[];
	/** TrueType or OpenType files that may be embedded. */
	readonly fonts: readonly Uint8Array[];
}

/** A case service whose results are signed as data, and whose letters are printed. */
export async function withResults(
	options: CaseServiceOptions,
	settings: ResultSettings,
): Promise<CaseService> {
	return createCaseService({
		...options,
		issuer: await issuerOf({
			issuer: settings.origin,
			key: settings.key,
			others: settings.formerKeys,
		}),
		printer: pdfPrinter({ fonts: settings.fonts }),
	});
}
