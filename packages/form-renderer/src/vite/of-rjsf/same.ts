/** In the place of `fast-equals`: RJSF compares values and schemas of leaves by it, which are plain data. */
export function createCustomEqual(): (one: unknown, other: unknown) => boolean {
	return same;
}

/** Functions are all the same, as RJSF asks of it. */
function same(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (typeof one === "function" && typeof other === "function") return true;
	if (typeof one !== "object" || typeof other !== "object" || !one || !other) return false;
	if (Array.isArray(one) !== Array.isArray(other)) return false;
	const keys = Object.keys(one);
	return (
		keys.length === Object.keys(other).length &&
		keys.every(
			(key) =>
				Object.hasOwn(other, key) &&
				same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
		)
	);
}
