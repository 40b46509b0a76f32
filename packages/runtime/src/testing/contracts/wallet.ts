import type { WalletRequest, Wallets } from "../../ports/ports.ts";
import type { ContractHost } from "../storage-contract.ts";
import { eachOnItsOwn } from "./each-on-its-own.ts";

/** What a paper in a wallet is worth. */
export type PaperWorth = "good" | "broken" | "unknown_issuer" | "revoked" | "expired";

/** A wallet port and the other side of it. */
export interface WalletSide {
	readonly wallet: Wallets;
	/** Lays a paper of this kind into the wallet of its owner. */
	lay(holder: string, kind: string, worth: PaperWorth): Promise<void>;
	/** Nobody can reach the other side until it is called with `false`. */
	cut(isCut: boolean): void;
	/** From now on owners have to agree first. Left out: they always agree at once. */
	asking?(): void;
	close(): Promise<void>;
}

/** What every wallet port must do, simulated or real. `open` gives a new one with nothing in it for each test. */
export function walletContract(
	name: string,
	open: () => Promise<WalletSide> | WalletSide,
	{ describe, it, expect }: ContractHost,
): void {
	const test = eachOnItsOwn({ it }, open);
	const present = (side: WalletSide, asked: WalletRequest = ASKED) =>
		side.wallet.present(asked, AbortSignal.timeout(10_000));
	const worthOf = async (side: WalletSide) => {
		const shown = await present(side);
		return typeof shown === "object" ? shown.signature : shown;
	};

	describe(`${name}: a wallet`, () => {
		test("shows a paper of the kind that is asked, as what it is and whose it is", async (side) => {
			await side.lay(ANN, "certificate", "good");
			const shown = await present(side);
			const { kind, holder, signature } = typeof shown === "object" ? shown : NOTHING;
			expect([kind, holder, signature]).toEqual(["certificate", ANN, "valid"]);
		});
		test("shows nothing of another kind, and nothing of another person", async (side) => {
			await side.lay(ANN, "diploma", "good");
			await side.lay("somebody", "certificate", "good");
			expect(await present(side)).toEqual(undefined);
		});
		for (const worth of ["broken", "unknown_issuer", "revoked"] as const)
			test(`says that a paper is ${worth.replace("_", " ")}`, async (side) => {
				await side.lay(ANN, "certificate", worth);
				expect(await worthOf(side)).toEqual(worth);
			});
		test("says of a paper whose time is over when that was", async (side) => {
			await side.lay(ANN, "certificate", "expired");
			const shown = await present(side);
			const { valid_until = "" } = typeof shown === "object" ? shown : NOTHING;
			expect(/^\d{4}-\d{2}-\d{2}$/.test(valid_until) && valid_until < "2026-11-23").toEqual(true);
		});
		test("fails when it cannot be reached: then nothing is known", async (side) => {
			await side.lay(ANN, "certificate", "good");
			side.cut(true);
			const word = await present(side).then(
				() => "answered",
				() => "down",
			);
			expect(word).toEqual("down");
		});
		test("says that its owner is being asked, and does not wait", async (side) => {
			if (side.asking === undefined) return;
			await side.lay(ANN, "certificate", "good");
			side.asking();
			expect(typeof (await present(side))).toEqual("symbol");
		});
		test("never takes what is in somebody's hand for more than it is", async (side) => {
			await side.lay(ANN, "certificate", "good");
			const shown = await present(side, { ...ASKED, signed: "a.b.c" });
			const signature = typeof shown === "object" ? shown.signature : "nothing";
			expect(signature === "valid").toEqual(false);
		});
	});
}

const ANN = "012345678901";

const NOTHING = { kind: "", holder: "", signature: "nothing", valid_until: "" };

const ASKED: WalletRequest = {
	case: "case0",
	number: "P-2026-000001",
	step: "application",
	path: "former",
	kind: "certificate",
	holder: ANN,
	language: "en",
};
