import type { DataPath, Definition, Field } from "../bundle/index.ts";

/** What a register's answer gives to the step that asked it, or wrote to it: `issue.card_number`. */
export function answeredField(definition: Definition, path: DataPath): Field | undefined {
	const dot = path.lastIndexOf(".");
	const name = path.slice(dot + 1);
	const step = own(definition.steps, path.slice(0, dot));
	if (step?.does !== "ask" && step?.does !== "record") return undefined;
	const service = own(own(definition.registers, step.register)?.services, step.service);
	for (const { gives } of Object.values(service?.answers ?? {})) {
		const field = own(gives, name);
		if (field) return field;
	}
	return undefined;
}

function own<Found>(
	record: Readonly<Record<string, Found>> | undefined,
	key: string,
): Found | undefined {
	return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
