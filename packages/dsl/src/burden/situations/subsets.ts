/** Up to so many, every combination is tried; of more only none, each by itself, and all. */
const MOST = 4;

export function subsetsOf<T>(values: readonly T[]): readonly (readonly T[])[] {
	if (values.length > MOST) return [[], ...values.map((value) => [value]), values];
	return Array.from({ length: 2 ** values.length }, (_set, bits) =>
		values.filter((_value, index) => bits & (1 << index)),
	);
}
