export const store: string = "store";
