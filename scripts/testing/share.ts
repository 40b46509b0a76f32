import fc from "fast-check";

/** Chooses which share of a sweep is looked at where not all of it is: other ones with another seed. */
const SEED = Number(process.env.ONEDOOR_SOAK_SEED ?? 20_261_127);

/** As many of the items, in their order. A long run takes all of them and does not ask. */
export function shareOf<Item>(items: readonly Item[], size: number): readonly Item[] {
	const some = fc.shuffledSubarray([...items], { minLength: size, maxLength: size });
	const [chosen = []] = fc.sample(some, { seed: SEED, numRuns: 1 });
	return items.filter((item) => chosen.includes(item));
}
