package io.productops.advice;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The file of a class with static methods only (JVMS, chapter 4).
 */
final class ClassFile {

	private static final int MAGIC = 0xCAFEBABE;

	/** Java 17. */
	private static final int MAJOR = 61;

	/** Of bytes in a method, variables, and constants. */
	private static final int MOST = 65_534;

	private static final int FINAL_SUPER = 0x0030;

	private static final int STATIC = 0x0008;

	private static final int SAME_LOCALS_ONE_ITEM = 64;

	private static final int LONG_ITEM = 4;

	private static final int UTF8 = 1;

	private static final int LONG = 5;

	private static final int DOUBLE = 6;

	private static final int CLASS = 7;

	private static final int FIELD = 9;

	private static final int METHOD = 10;

	private static final int NAME_AND_TYPE = 12;

	private final String name;

	private final Bytes pool = new Bytes();

	private final Map<List<Object>, Integer> entries = new HashMap<>();

	private int next = 1;

	private final Bytes methods = new Bytes();

	private int methodCount;

	/**
	 * @param name in the form of {@code java/lang/String}
	 */
	ClassFile(String name) {
		this.name = name;
	}

	/** More than a class file can hold. */
	static final class TooLargeException extends RuntimeException {

		TooLargeException(String message) {
			super(message);
		}

	}

	private static void limit(int size, String what) {
		if (size > MOST) {
			throw new TooLargeException(what + " of a class cannot hold " + size);
		}
	}

	/** Bytes in the order of class files. */
	static final class Bytes {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private final DataOutputStream out = new DataOutputStream(this.bytes);

		/** What writing into memory cannot throw is not declared. */
		interface Writing {

			void to(DataOutputStream out) throws IOException;

		}

		void write(Writing writing) {
			try {
				writing.to(this.out);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		int size() {
			return this.bytes.size();
		}

		byte[] array() {
			return this.bytes.toByteArray();
		}

	}

	private int entry(int tag, int places, Bytes.Writing content, Object... key) {
		Integer known = this.entries.get(List.of(tag, List.of(key)));
		if (known != null) {
			return known;
		}
		this.pool.write((out) -> {
			out.writeByte(tag);
			content.to(out);
		});
		int entry = this.next;
		this.entries.put(List.of(tag, List.of(key)), entry);
		this.next += places;
		return entry;
	}

	private int utf8(String text) {
		return entry(UTF8, 1, (out) -> out.writeUTF(text), text);
	}

	int constant(long value) {
		return entry(LONG, 2, (out) -> out.writeLong(value), value);
	}

	int constant(double value) {
		return entry(DOUBLE, 2, (out) -> out.writeDouble(value), value);
	}

	private int type(String type) {
		int utf8 = utf8(type);
		return entry(CLASS, 1, (out) -> out.writeShort(utf8), type);
	}

	/** A method of another class. */
	int method(String owner, String method, String descriptor) {
		return member(METHOD, owner, method, descriptor);
	}

	/** A field of another class. */
	int field(String owner, String field, String descriptor) {
		return member(FIELD, owner, field, descriptor);
	}

	private int member(int tag, String owner, String member, String descriptor) {
		int type = type(owner);
		int utf8 = utf8(member);
		int signature = utf8(descriptor);
		int both = entry(NAME_AND_TYPE, 1, (out) -> {
			out.writeShort(utf8);
			out.writeShort(signature);
		}, member, descriptor);
		return entry(tag, 1, (out) -> {
			out.writeShort(type);
			out.writeShort(both);
		}, owner, member, descriptor);
	}

	/** A method of this class. */
	int method(String method, String descriptor) {
		return method(this.name, method, descriptor);
	}

	/**
	 * Adds a static method.
	 * @param stack the most that is on the stack
	 * @param target where its only branch leads, with a long on the stack, or 0
	 */
	void add(String method, String descriptor, byte[] code, int stack, int locals, int target) {
		limit(code.length, "A method");
		limit(locals, "The variables");
		int utf8 = utf8(method);
		int signature = utf8(descriptor);
		int attribute = utf8("Code");
		int frames = utf8("StackMapTable");
		this.methodCount++;
		this.methods.write((out) -> {
			out.writeShort(STATIC);
			out.writeShort(utf8);
			out.writeShort(signature);
			out.writeShort(1);
			out.writeShort(attribute);
			out.writeInt(12 + code.length + ((target != 0) ? 10 : 0));
			out.writeShort(stack);
			out.writeShort(locals);
			out.writeInt(code.length);
			out.write(code);
			out.writeShort(0);
			out.writeShort((target != 0) ? 1 : 0);
			if (target != 0) {
				out.writeShort(frames);
				out.writeInt(4);
				out.writeShort(1);
				out.writeByte(SAME_LOCALS_ONE_ITEM + target);
				out.writeByte(LONG_ITEM);
			}
		});
	}

	byte[] array() {
		int type = type(this.name);
		int parent = type("java/lang/Object");
		limit(this.next, "The constants");
		Bytes file = new Bytes();
		file.write((out) -> {
			out.writeInt(MAGIC);
			out.writeInt(MAJOR);
			out.writeShort(this.next);
			out.write(this.pool.array());
			out.writeShort(FINAL_SUPER);
			out.writeShort(type);
			out.writeShort(parent);
			out.writeInt(0);
			out.writeShort(this.methodCount);
			out.write(this.methods.array());
			out.writeShort(0);
		});
		return file.array();
	}

}
