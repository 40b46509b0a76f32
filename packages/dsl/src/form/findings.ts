import type { FormFinding } from "./facts.ts";

export function fault(path: string, code: string, values: FormFinding["values"] = {}): FormFinding {
	return { path, code, severity: "error", values };
}

export function advice(finding: FormFinding): FormFinding {
	return { ...finding, severity: "warning" };
}
