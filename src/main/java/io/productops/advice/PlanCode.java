package io.productops.advice;

import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The code of one method of a plan. It pushes operands and calls {@link PlanMath}; what
 * it needs more than once it works out once. It branches only around what is kept.
 */
final class PlanCode {

	static final String TYPE = MethodType.methodType(long.class, Sheet.class).toMethodDescriptorString();

	private static final String MATH = name(PlanMath.class);

	private static final Map<String, Method> OPERATIONS = Arrays.stream(PlanMath.class.getDeclaredMethods())
		.filter((method) -> !method.isSynthetic())
		.collect(Collectors.toMap(Method::getName, Function.identity()));

	private static final int LCONST_0 = 0x09;

	private static final int SIPUSH = 0x11;

	private static final int LDC2_W = 0x14;

	private static final int LLOAD = 0x16;

	private static final int ALOAD_0 = 0x2A;

	private static final int LALOAD = 0x2F;

	private static final int LSTORE = 0x37;

	private static final int POP2 = 0x58;

	private static final int DUP2 = 0x5C;

	private static final int LCMP = 0x94;

	private static final int IFEQ = 0x99;

	private static final int LRETURN = 0xAD;

	private static final int GETFIELD = 0xB4;

	private static final int INVOKESTATIC = 0xB8;

	private static final int WIDE = 0xC4;

	private final ClassFile file;

	private final ClassFile.Bytes code = new ClassFile.Bytes();

	/** How often each step is needed. */
	private final Map<PlanStep, Integer> uses = new HashMap<>();

	/** The variables of steps that are worked out and needed again. */
	private final Map<PlanStep, Integer> variables = new HashMap<>();

	/** The first is the sheet. */
	private int locals = 1;

	private int stack;

	private int most;

	private PlanCode(ClassFile file) {
		this.file = file;
	}

	static String name(Class<?> type) {
		return type.getName().replace('.', '/');
	}

	/** Adds the method that works a value out. */
	static void addStep(ClassFile file, String method, PlanStep step) {
		PlanCode code = new PlanCode(file);
		code.count(step);
		code.push(step);
		code.op(LRETURN);
		file.add(method, TYPE, code.code.array(), code.most, code.locals, 0);
	}

	/**
	 * Adds the methods that give the value of a slot: it is worked out once, and kept.
	 */
	static void addSlot(ClassFile file, int slot, PlanStep step) {
		addStep(file, "work" + slot, PlanStep.of("keep", step, slot));
		PlanCode code = new PlanCode(file);
		code.sheet();
		code.op(GETFIELD);
		int kept = file.field(name(Sheet.class), "kept", "[J");
		code.code.write((out) -> out.writeShort(kept));
		code.push(slot);
		code.op(LALOAD);
		code.op(DUP2);
		code.grow(2);
		code.load(file.constant(Sheet.UNKNOWN));
		code.op(LCMP);
		code.op(IFEQ);
		// over itself and the return
		code.code.write((out) -> out.writeShort(4));
		code.op(LRETURN);
		int target = code.code.size();
		code.op(POP2);
		code.invoke("work" + slot);
		code.op(LRETURN);
		file.add("slot" + slot, TYPE, code.code.array(), code.most, 1, target);
	}

	private void count(PlanStep step) {
		if (this.uses.merge(step, 1, Integer::sum) == 1) {
			for (Object operand : step.operands()) {
				if (operand instanceof PlanStep part) {
					count(part);
				}
			}
		}
	}

	private void push(PlanStep step) {
		Integer variable = this.variables.get(step);
		if (variable != null) {
			variable(LLOAD, variable);
			grow(2);
			return;
		}
		Object first = step.operands().isEmpty() ? 0 : step.operands().get(0);
		if (step.operation().equals(PlanStep.CONSTANT)) {
			push((long) first);
			return;
		}
		if (step.operation().equals(PlanStep.SLOT)) {
			invoke("slot" + first);
		}
		else {
			pushOperands(step);
			call(step.operation());
		}
		if (this.uses.getOrDefault(step, 0) > 1) {
			op(DUP2);
			grow(2);
			this.stack -= 2;
			variable(LSTORE, this.locals);
			this.variables.put(step, this.locals);
			this.locals += 2;
		}
	}

	private void pushOperands(PlanStep step) {
		int next = 0;
		for (Class<?> parameter : OPERATIONS.get(step.operation()).getParameterTypes()) {
			Object operand = (parameter == Sheet.class) ? parameter : step.operands().get(next++);
			if (operand instanceof PlanStep part) {
				push(part);
			}
			else if (operand instanceof Long number) {
				push(number.longValue());
			}
			else if (operand instanceof Double number) {
				load(this.file.constant(number));
			}
			else if (operand instanceof Integer number) {
				push(number.intValue());
			}
			else {
				sheet();
			}
		}
	}

	/** Calls an operation whose operands are on the stack. */
	private void call(String operation) {
		Method method = OPERATIONS.get(operation);
		MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
		invoke(this.file.method(MATH, operation, type.toMethodDescriptorString()));
		for (Class<?> parameter : method.getParameterTypes()) {
			this.stack -= words(parameter);
		}
		grow(words(method.getReturnType()));
	}

	/** Calls a method of the plan. */
	private void invoke(String method) {
		sheet();
		invoke(this.file.method(method, TYPE));
		this.stack--;
		grow(2);
	}

	private void invoke(int entry) {
		op(INVOKESTATIC);
		this.code.write((out) -> out.writeShort(entry));
	}

	private static int words(Class<?> type) {
		return (type == long.class || type == double.class) ? 2 : 1;
	}

	private void push(int number) {
		op(SIPUSH);
		this.code.write((out) -> out.writeShort(number));
		grow(1);
	}

	private void push(long number) {
		if (number == 0 || number == 1) {
			op(LCONST_0 + (int) number);
			grow(2);
		}
		else {
			load(this.file.constant(number));
		}
	}

	private void load(int entry) {
		op(LDC2_W);
		this.code.write((out) -> out.writeShort(entry));
		grow(2);
	}

	private void variable(int op, int variable) {
		op(WIDE);
		op(op);
		this.code.write((out) -> out.writeShort(variable));
	}

	private void sheet() {
		op(ALOAD_0);
		grow(1);
	}

	private void op(int op) {
		this.code.write((out) -> out.writeByte(op));
	}

	private void grow(int words) {
		this.stack += words;
		this.most = Math.max(this.most, this.stack);
	}

}
