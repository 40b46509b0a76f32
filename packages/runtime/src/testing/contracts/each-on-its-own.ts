import type { ContractHost } from "../storage-contract.ts";

/** Tests of a contract: each has a side of its own, which is closed whatever becomes of it. */
export function eachOnItsOwn<Side extends { close(): Promise<void> | void }>(
	{ it }: Pick<ContractHost, "it">,
	open: () => Promise<Side> | Side,
): (title: string, body: (side: Side) => Promise<void>) => void {
	return (title, body) =>
		it(title, async () => {
			const side = await open();
			try {
				await body(side);
			} finally {
				await side.close();
			}
		});
}
