@org.jspecify.annotations.NullMarked
package dev.andon.exports.web;
