import type { RuleEnv, RuleType } from "../../src/expression/types.ts";
import type { TckType } from "./case.ts";

/** The names of a model's inputs. Every one may be absent, because FEEL's null is everywhere. */
export function envOf(types: Readonly<Record<string, TckType>>): RuleEnv {
	return {
		known: [],
		resolve: (path) => {
			let type: TckType | undefined = types;
			let isInList = false;
			for (const [index, name] of path.entries()) {
				if (typeof type === "object" && "list" in type) {
					isInList = true;
					type = type.list as TckType;
				}
				const members: Readonly<Record<string, TckType>> =
					typeof type === "object" ? (type as Readonly<Record<string, TckType>>) : {};
				type = Object.hasOwn(members, name) ? members[name] : undefined;
				if (type === undefined) return { unknown: index, candidates: Object.keys(members) };
			}
			const found = ruleType(type ?? "text");
			return {
				type: isInList ? { kind: "list", of: found } : found,
				presentWhen: [],
				optional: true,
			};
		},
	};
}

function ruleType(type: TckType): RuleType {
	if (typeof type === "string") return { kind: type };
	return "list" in type ? { kind: "list", of: ruleType(type.list as TckType) } : { kind: "group" };
}
