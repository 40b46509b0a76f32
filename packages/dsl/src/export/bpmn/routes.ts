import { type Box, COLUMNS, type Point } from "../../diagram/geometry.ts";

/**
 * The line of a flow from border to border. Where our picture draws it, it runs as there. Where our picture only
 * names the way, it leaves on the outer side, runs past everything else, and comes in from above.
 *
 * @param nth of all flows: lines beside each other do not lie on one another
 */
export function routeOf(
	from: Box,
	to: Box,
	nth: number,
	drawn?: readonly Point[],
): readonly Point[] {
	return drawn && drawn.length > 1 ? fitted(drawn, from, to) : around(from, to, nth);
}

/** Our lines end at our boxes; a circle or a diamond is smaller, so they go on to its border. */
function fitted(drawn: readonly Point[], from: Box, to: Box): readonly Point[] {
	const inner = drawn.slice(1, -1);
	const [start, end] = [drawn[0] as Point, drawn.at(-1) as Point];
	const first = touching(start, inner[0] ?? end, from);
	const last = touching(end, inner.at(-1) ?? start, to);
	return withoutRepeats([...first, ...inner, ...last.toReversed()]);
}

/** The border point of a line that comes from `next`, with a corner where it misses the shape. */
function touching(end: Point, next: Point, box: Box): readonly Point[] {
	const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	if (end.x === next.x) {
		const y = next.y < middle.y ? box.y : box.y + box.height;
		return within(end.x, box.x, box.width)
			? [{ x: end.x, y }]
			: [{ x: middle.x, y }, { x: middle.x, y: end.y }, end];
	}
	const x = next.x < middle.x ? box.x : box.x + box.width;
	return within(end.y, box.y, box.height)
		? [{ x, y: end.y }]
		: [{ x, y: middle.y }, { x: end.x, y: middle.y }, end];
}

function within(value: number, start: number, length: number): boolean {
	return value >= start && value <= start + length;
}

function around(from: Box, to: Box, nth: number): readonly Point[] {
	const side = (nth % 12) * 6;
	const isLeft = from.x + from.width / 2 < COLUMNS.wires.x;
	const lane = isLeft ? COLUMNS.spine.x - 14 - side : COLUMNS.width + side;
	if (isStraightBelow(from, to)) return straight(from, to);
	const start = leaving(from, lane, nth);
	const above = to.y - 10 - (nth % 4) * 4;
	const x = to.x + to.width / 2 + (to.width > 60 ? ((nth % 5) - 2) * 8 : 0);
	return [...start, { x: lane, y: above }, { x, y: above }, { x, y: to.y }];
}

/** The next thing under a timer needs no way around. */
function isStraightBelow(from: Box, to: Box): boolean {
	const middle = from.x + from.width / 2;
	const gap = to.y - from.y - from.height;
	return isTimer(from) && within(middle, to.x, to.width) && gap > 0 && gap < 120;
}

function straight(from: Box, to: Box): readonly Point[] {
	const x = from.x + from.width / 2;
	return [
		{ x, y: from.y + from.height },
		{ x, y: to.y },
	];
}

function isTimer({ width, height }: Box): boolean {
	return width === height && height < 40;
}

/** From a step to the side; a timer on a step's lower border leaves downwards. */
function leaving(from: Box, lane: number, nth: number): readonly Point[] {
	if (!isTimer(from)) {
		const y = from.y + from.height / 2;
		return [
			{ x: lane < from.x ? from.x : from.x + from.width, y },
			{ x: lane, y },
		];
	}
	const x = from.x + from.width / 2;
	const y = from.y + from.height;
	const under = y + 5 + (nth % 3) * 4;
	return [
		{ x, y },
		{ x, y: under },
		{ x: lane, y: under },
	];
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
	return points.filter((point, index) => {
		const before = points[index - 1];
		return before === undefined || before.x !== point.x || before.y !== point.y;
	});
}
