@org.jspecify.annotations.NullMarked
package dev.andon.remarks.web;
