package io.synthmarket.io.faulty;

import java.io.IOException;

/** What goes wrong, and when; counts down as things are done. */
public final class Faults {

    private long freeBytes = Long.MAX_VALUE;
    private int movesLeft = Integer.MAX_VALUE;
    private boolean refusingWrites;
    private boolean refusingReads;
    private boolean failingClose;
    private boolean withoutAtomicMove;
    private boolean refusingLocks;
    private boolean failingLists;
    private int openChannels;

    /** Lets the disk be full after so many bytes. */
    public void fullAfter(long bytes) {
        freeBytes = bytes;
    }

    /** Lets moves fail after so many. */
    public void failMovesAfter(int moves) {
        movesLeft = moves;
    }

    /** Lets no file or directory be made. */
    public void refuseWrites() {
        refusingWrites = true;
    }

    /** Lets no file be opened for reading. */
    public void refuseReads() {
        refusingReads = true;
    }

    /** Lets files that were written fail when they are closed. */
    public void failClose() {
        failingClose = true;
    }

    /** Lets no file be locked. */
    public void refuseLocks() {
        refusingLocks = true;
    }

    /** Lets the content of directories be lost while it is read. */
    public void failLists() {
        failingLists = true;
    }

    /** Counts the files that were opened to be locked and not closed yet. */
    public int openChannels() {
        return openChannels;
    }

    /** Lets files be moved in more than one step only. */
    public void withoutAtomicMove() {
        withoutAtomicMove = true;
    }

    /** Lets everything work again. */
    public void heal() {
        freeBytes = Long.MAX_VALUE;
        movesLeft = Integer.MAX_VALUE;
        refusingWrites = false;
        refusingReads = false;
        failingClose = false;
        failingLists = false;
    }

    boolean areLocksRefused() {
        return refusingLocks;
    }

    boolean areListsFailing() {
        return failingLists;
    }

    void channelOpened() {
        openChannels++;
    }

    void channelClosed() {
        openChannels--;
    }

    boolean areWritesRefused() {
        return refusingWrites;
    }

    boolean areReadsRefused() {
        return refusingReads;
    }

    boolean isAtomicMoveMissing() {
        return withoutAtomicMove;
    }

    void spend(int bytes) throws IOException {
        if (bytes > freeBytes) {
            throw new IOException("No space left on device");
        }
        freeBytes -= bytes;
    }

    void close() throws IOException {
        if (failingClose) {
            throw new IOException("Disk quota exceeded");
        }
    }

    void move() throws IOException {
        if (movesLeft == 0) {
            throw new IOException("Input/output error");
        }
        movesLeft--;
    }
}
