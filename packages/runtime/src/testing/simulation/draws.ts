/**
 * Random numbers that are looked up rather than drawn in turn: each is a function of the seed and of what it is for.
 * So a case meets the same fate whatever other cases do, and two editions are compared on the very same cases.
 */
export class Draws {
	readonly #seed: number;
	readonly #names = new Map<string, number>();

	constructor(seed: number) {
		this.#seed = mix(seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0);
	}

	/** Evenly from 0 (never quite) to 1 (never quite). */
	uniform(item: number, purpose: string, count = 0): number {
		const hash = mix(mix(mix(this.#seed, this.#hashOf(purpose)), item), count);
		return (hash + 0.5) / 2 ** 32;
	}

	/** On average 1, as waiting times without a memory are. */
	exponential(item: number, purpose: string, count = 0): number {
		return -Math.log(this.uniform(item, purpose, count));
	}

	/** One of the items, each as likely as its share. Undefined where no share is above nothing. */
	pick<T>(shares: readonly (readonly [T, number])[], at: number): T | undefined {
		const total = shares.reduce((sum, [, share]) => sum + Math.max(0, share), 0);
		let left = at * total;
		for (const [item, share] of shares) {
			if (share > 0 && left < share) return item;
			left -= Math.max(0, share);
		}
		return shares.findLast(([, share]) => share > 0)?.[0];
	}

	#hashOf(name: string): number {
		const known = this.#names.get(name);
		if (known !== undefined) return known;
		let hash = 0x811c9dc5;
		for (let at = 0; at < name.length; at++)
			hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
		this.#names.set(name, hash >>> 0);
		return hash >>> 0;
	}
}

/** Two numbers of 32 bits into one, every bit of which depends on every bit: the finaliser of MurmurHash3, twice. */
function mix(a: number, b: number): number {
	return finalised(finalised(a ^ 0x9e3779b9) + b);
}

function finalised(number: number): number {
	let hash = number | 0;
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return (hash ^ (hash >>> 16)) >>> 0;
}
