export { metricMeaning, metricName } from "@report/words.js";

export const plainName = (name: string) => {
    const words = name.replaceAll("_", " ");
    return words.charAt(0).toUpperCase() + words.slice(1);
};
