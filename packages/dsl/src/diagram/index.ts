export { type Actor, type ActorKind, actorOf, kindOfRole } from "../bundle/actor.ts";
export { directionOf } from "./direction.ts";
export { escapeXml } from "./escape.ts";
export type { Layout, NodeBox } from "./geometry.ts";
export { type LayoutOptions, layout } from "./layout.ts";
export { toMermaid } from "./mermaid.ts";
export { flatOutline, type OutlineItem, outline } from "./outline.ts";
export { type SvgOptions, toSvg } from "./svg.ts";
export { textIn, titleOf, type WayOn } from "./ways-on.ts";
