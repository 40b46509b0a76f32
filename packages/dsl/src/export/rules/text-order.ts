/**
 * A regular expression for the days or times on one side of another. They are written in digits of fixed places, so
 * their order is that of their text, which a pattern can say: the first digit that differs is smaller, or greater.
 */
export function textOrder(op: "<" | "<=" | ">" | ">=", value: string): string {
	const isLess = op === "<" || op === "<=";
	const differing = [...value].flatMap((digit, index) => {
		const others = isLess ? digitsBelow(digit) : digitsAbove(digit);
		return others === undefined ? [] : [`${value.slice(0, index)}${others}.*`];
	});
	const same = op === "<=" || op === ">=" ? [value] : [];
	// `10:00` comes before `10:00:30`, which goes on.
	const shorter = isLess && value.length === 8 ? [value.slice(0, 5)] : [];
	const longer = isLess ? [] : [`${value}.+`];
	return `^(?:${[...differing, ...same, ...shorter, ...longer].join("|")})$`;
}

function digitsBelow(digit: string): string | undefined {
	return digit >= "1" && digit <= "9" ? `[0-${Number(digit) - 1}]` : undefined;
}

function digitsAbove(digit: string): string | undefined {
	return digit >= "0" && digit <= "8" ? `[${Number(digit) + 1}-9]` : undefined;
}
