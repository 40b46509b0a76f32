import type { Expression } from "../expression/ast.ts";
import type { Arrival, Sure } from "./flow.ts";

/** What may become sure in a procedure, as it is written down. */
interface Written {
	readonly done: Iterable<string>;
	readonly asked: Iterable<string>;
	/** Rules by their text. */
	readonly known: Iterable<readonly [string, Expression]>;
}

/**
 * Numbers all that may become sure, so that what is sure at a step is a row of bits: hundreds of names at hundreds of
 * steps are joined and compared word by word.
 */
export class SureTable {
	readonly #done = new Numbers();
	readonly #asked = new Numbers();
	readonly #known = new Numbers();
	readonly #rules: (readonly [string, Expression])[] = [];

	constructor(all: readonly Written[]) {
		for (const { done, asked, known } of all) {
			for (const name of done) this.#done.add(name);
			for (const name of asked) this.#asked.add(name);
			for (const rule of known) if (this.#known.add(rule[0])) this.#rules.push(rule);
		}
	}

	/** By their numbers. */
	get rules(): readonly Expression[] {
		return this.#rules.map(([, rule]) => rule);
	}

	row({ done, asked, known }: Written): SureRow {
		return new SureRow(
			this.#done.bits(done),
			this.#asked.bits(asked),
			this.#known.bits([...known].map(([text]) => text)),
		);
	}

	rowOfRules(numbers: readonly number[]): SureRow {
		return this.row({ done: [], asked: [], known: this.#rulesAt(numbers) });
	}

	/** A row in words; rules are looked up when somebody asks for them. */
	arrival({ done, asked, known }: SureRow): Arrival {
		let rules: ReadonlyMap<string, Expression> | undefined;
		const read = () => new Map(this.#rulesAt(this.#known.all(known)));
		return {
			done: new SureNames(this.#done, done),
			asked: new SureNames(this.#asked, asked),
			get known() {
				rules ??= read();
				return rules;
			},
		};
	}

	#rulesAt(numbers: readonly number[]): Rules {
		return numbers.map((number) => this.#rules[number]).filter((rule) => rule !== undefined);
	}
}

type Rules = readonly (readonly [text: string, rule: Expression])[];

/** What is sure at one step, by numbers. */
class SureRow {
	readonly done: Bits;
	readonly asked: Bits;
	readonly known: Bits;

	constructor(done: Bits, asked: Bits, known: Bits) {
		this.done = done;
		this.asked = asked;
		this.known = known;
	}

	with(other: SureRow): SureRow {
		return this.#each(other, (a, b) => a | b);
	}

	without(other: SureRow): SureRow {
		return this.#each(other, (a, b) => a & ~b);
	}

	and(other: SureRow): SureRow {
		return this.#each(other, (a, b) => a & b);
	}

	equals({ done, asked, known }: SureRow): boolean {
		return isSame(this.done, done) && isSame(this.asked, asked) && isSame(this.known, known);
	}

	#each({ done, asked, known }: SureRow, join: (a: number, b: number) => number): SureRow {
		const of = (a: Bits, b: Bits) => a.map((word, at) => join(word, b[at] ?? 0));
		return new SureRow(of(this.done, done), of(this.asked, asked), of(this.known, known));
	}
}

/** The bit of each number, 32 to a word. */
type Bits = Uint32Array;

function isSame(a: Bits, b: Bits): boolean {
	return a.every((word, at) => word === b[at]);
}

function hasBit(bits: Bits, number: number): boolean {
	return (((bits[number >> 5] ?? 0) >> (number & 31)) & 1) === 1;
}

class Numbers {
	readonly names: string[] = [];
	readonly #numbers = new Map<string, number>();

	/** @returns whether it is new */
	add(name: string): boolean {
		if (this.#numbers.has(name)) return false;
		this.#numbers.set(name, this.names.length);
		this.names.push(name);
		return true;
	}

	bits(names: Iterable<string>): Bits {
		const bits = new Uint32Array((this.names.length + 31) >> 5);
		for (const name of names) {
			const number = this.#numbers.get(name) ?? 0;
			bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31));
		}
		return bits;
	}

	has(name: string, bits: Bits): boolean {
		const number = this.#numbers.get(name);
		return number !== undefined && hasBit(bits, number);
	}

	all(bits: Bits): readonly number[] {
		return this.names.flatMap((_name, number) => (hasBit(bits, number) ? number : []));
	}
}

/** A row of names as a set of them, in the order of their numbers. */
class SureNames implements Sure<string> {
	readonly #numbers: Numbers;
	readonly #bits: Bits;

	constructor(numbers: Numbers, bits: Bits) {
		this.#numbers = numbers;
		this.#bits = bits;
	}

	has(name: string): boolean {
		return this.#numbers.has(name, this.#bits);
	}

	*[Symbol.iterator](): IterableIterator<string> {
		const { names } = this.#numbers;
		for (const [number, name] of names.entries()) if (hasBit(this.#bits, number)) yield name;
	}
}
