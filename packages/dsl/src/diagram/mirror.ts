import type { Box, Chip, Layout, Point } from "./geometry.ts";

/** The drawing for a right-to-left language. Anchors stay: `start` is then the right end of a text. */
export function mirrored(layout: Layout): Layout {
	const box = <T extends Box>(one: T): T => ({ ...one, x: layout.width - one.x - one.width });
	const point = <T extends Point>(one: T): T => ({ ...one, x: layout.width - one.x });
	const icon = (size: number) => (one: Point) => ({ ...one, x: layout.width - one.x - size });
	const withLines = <T extends Box & { readonly lines: readonly Point[] }>(one: T): T => ({
		...box(one),
		lines: one.lines.map(point),
	});
	const chip = (one: Chip): Chip => ({
		...box(one),
		sign: { ...one.sign, ...icon(12)(one.sign) },
		line: point(one.line),
	});
	return {
		...layout,
		bands: layout.bands.map((band) => ({
			...box(band),
			icon: icon(15)(band.icon),
			label: point(band.label),
		})),
		headings: layout.headings.map((heading) => ({ ...heading, line: point(heading.line) })),
		frames: layout.frames.map((frame) => ({
			...withLines(frame),
			...(frame.chip && { chip: chip(frame.chip) }),
		})),
		nodes: layout.nodes.map((node) => ({
			...withLines(node),
			...(node.icon && { icon: { ...node.icon, ...icon(18)(node.icon) } }),
			...(node.chip && { chip: chip(node.chip) }),
		})),
		capsules: layout.capsules.map(withLines),
		edges: layout.edges.map((edge) => ({
			...edge,
			points: edge.points.map(point),
			lines: edge.lines.map(point),
		})),
	};
}
