package io.productops.advice;

/**
 * A way to tell which of the {@link MeasuredConditions} hold.
 */
interface Contestant {

	/**
	 * Works out every condition, and each derived fact once.
	 * @param set the place of the answers in {@link MeasuredAnswers#SETS}
	 * @return one bit for each condition that holds, by its place
	 */
	long holding(int set);

}
