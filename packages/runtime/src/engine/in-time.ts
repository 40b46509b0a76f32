/** The outside has this long to take an order, in milliseconds; an order it took may be answered months later. */
const PATIENCE_MS = 10_000;

/** @throws what `late` makes when the work takes longer than the outside may take */
export async function inTime<Value>(
	work: Promise<Value>,
	late: () => Error = () => new Error("took too long"),
): Promise<Value> {
	let timer: NodeJS.Timeout | undefined;
	const limit = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(late()), PATIENCE_MS);
	});
	return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}
