import base from "../theme/base.css?raw";
import parts from "../theme/parts.css?raw";
import tokens from "../theme/tokens.css?raw";
import plain from "./plain.css?raw";

/** The look of every other page of ours, and what the style sheet does here instead of a script. */
export const STYLE: string = [tokens, base, parts, plain].join("\n");

/** Its name says what is in it, so that browsers may keep it. */
export const STYLE_NAME: string = `style-${hashOf(STYLE)}.css`;

export function styleHref(basePath: string): string {
	return `${basePath}/forms/${STYLE_NAME}`;
}

/** FNV-1a: tells one sheet from another, and keeps no secret. */
function hashOf(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at++)
		hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
	return hash.toString(36);
}
