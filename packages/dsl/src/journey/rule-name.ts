/** `conditions.late is false`: how the coverage names one side of a rule. */
export function ruleName(at: readonly string[], value: boolean): string {
	return `${at.join(".")} is ${value}`;
}
