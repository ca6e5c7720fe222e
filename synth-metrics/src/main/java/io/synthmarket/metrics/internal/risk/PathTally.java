package io.synthmarket.metrics.internal.risk;

import java.util.Map;

/**
 * What was counted at one path.
 *
 * @param attempts how many attempts there were
 * @param accepted how many met the rule
 * @param kept whether one of them became the path
 * @param obstacles how many of the others each metric held back, of those that were scored to the end
 */
public record PathTally(int attempts, int accepted, boolean kept, Map<String, Integer> obstacles) {}
